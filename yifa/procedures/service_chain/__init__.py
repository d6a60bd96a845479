"""Chains of joint handling with one promise (“3550”联办): the promise of each chain, and what is handled under it."""
