"""What we hand over: exhibits, and the papers made of them. Frames come in, nothing is fetched."""
