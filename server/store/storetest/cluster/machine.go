package cluster

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
)

// wanted is the release the project promises to run on; when several are
// installed it is preferred, and nothing older will do.
const wanted = 15

// errMissing is what a newcomer reads; it has to say what to install.
var errMissing = fmt.Errorf("no PostgreSQL server of release %d or newer is installed "+
	"(initdb is neither in /usr/lib/postgresql/*/bin nor in PATH): install postgresql-%d, on Debian: apt-get install postgresql-%d",
	wanted, wanted, wanted)

// binaries finds the directory with initdb and pg_ctl. Debian keeps each
// release in its own directory, out of PATH, where /usr/bin has wrappers that
// manage the machine's own clusters; so that is looked at first.
func binaries() (string, error) { return binariesUnder("/usr/lib/postgresql") }

func binariesUnder(root string) (string, error) {
	found, err := filepath.Glob(filepath.Join(root, "*/bin/initdb"))
	if err != nil {
		return "", err
	}
	release := func(path string) int {
		n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
		return n
	}
	found = slices.DeleteFunc(found, func(path string) bool { return release(path) < wanted })
	if len(found) > 0 {
		return filepath.Dir(slices.MinFunc(found, func(a, b string) int { return release(a) - release(b) })), nil
	}
	path, err := exec.LookPath("initdb")
	if err != nil {
		return "", errMissing
	}
	// pg_ctl and the libraries stand beside the real initdb, not beside a link.
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return "", fmt.Errorf("find PostgreSQL: %w", err)
	}
	return filepath.Dir(path), nil
}

// owner says as whom the server runs: nil is as ourselves, but root hands over
// to postgres, who exists where the Debian package is, or to nobody.
func owner() (*syscall.Credential, error) {
	if os.Getuid() != 0 {
		return nil, nil //nolint:nilnil // nil is what exec takes for "as ourselves"
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err := strconv.ParseUint(u.Uid, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("read the number of user %s: %w", name, err)
		}
		gid, err := strconv.ParseUint(u.Gid, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("read the group of user %s: %w", name, err)
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("PostgreSQL refuses to run as root and there is neither a user postgres nor nobody: " +
		"run the tests as an ordinary user, or add one of them")
}

// memory is where Linux keeps files in memory, and room is how much of it must
// be free: containers often have 64 MB. Copying a database takes 10 ms there
// and 170 ms on a disk, once for every test.
const (
	memory = "/dev/shm"
	room   = 1 << 30
)

// directory makes the cluster's home, which its owner must be able to reach:
// root's temporary directory may be closed to others, /tmp is not.
func directory(who *syscall.Credential) (string, error) {
	parent := os.TempDir()
	if free(memory) >= room {
		parent = memory
	} else if who != nil && !open(parent) {
		parent = "/tmp"
	}
	dir, err := os.MkdirTemp(parent, "fuwu-postgres-")
	if err != nil || who == nil {
		return dir, err
	}
	return dir, os.Chown(dir, int(who.Uid), int(who.Gid))
}

// free is how many bytes we may still write under the path; none where it does
// not exist or is closed to us.
func free(path string) uint64 {
	var fs syscall.Statfs_t
	if syscall.Statfs(path, &fs) != nil || syscall.Access(path, 0o3) != nil {
		return 0
	}
	return uint64(fs.Bavail) * uint64(fs.Bsize)
}

// open says whether everybody may pass through every part of the path.
func open(path string) bool {
	for {
		info, err := os.Stat(path)
		if err != nil || info.Mode()&0o001 == 0 {
			return false
		}
		if path == filepath.Dir(path) {
			return true
		}
		path = filepath.Dir(path)
	}
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
