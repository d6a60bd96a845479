"""What others say of a draft (对征求意见稿的意见): comments of the public, and countersigning by organs concerned."""
