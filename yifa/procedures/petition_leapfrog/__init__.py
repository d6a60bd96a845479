"""Visits that skip a level (越级上访), and the card that guides visitors level by level (依法逐级走访权益保障卡)."""
