"""What PyTorch and plain Python say the katas' answers are. Nothing in here knows our oracles."""
