"""Joint meetings of organs, procuratorate and courts on enforcement (执法司法联席会议)."""
