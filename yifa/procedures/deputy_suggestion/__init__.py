"""A deputy's suggestion or a committee member's proposal (建议提案): from its submission to the signers' ratings."""
