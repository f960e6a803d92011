package socket

func atEndOfBench() bool { return false }
