"""Study of law at government meetings (政府常务会议学法): each meeting a plain record."""
