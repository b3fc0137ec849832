"""One outline per page: it asks for exhibits and shows them, and never computes."""
