//go:build !unix

package socket

func actAsClients() bool { return false }
