"""Service by agents (精准代办): the district's forms, entrusted projects and business registrations, and their matters."""
