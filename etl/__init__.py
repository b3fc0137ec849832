"""Files to claims, claims to counts, counts to editions."""
