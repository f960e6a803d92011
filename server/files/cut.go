package files

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// errDamaged ends the cutting of an image that is not what it says.
var errDamaged = errors.New("damaged")

func damaged(kind string, err error) error {
	if errors.Is(err, errDamaged) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return wrong(kind + " (damaged)")
	}
	return fmt.Errorf("cut a picture: %w", err)
}

// cutGIF copies the pictures of a GIF and how they move, and nothing after its end.
func cutGIF(from io.ReadSeeker, to io.Writer) error {
	if err := rewind(from); err != nil {
		return err
	}
	g := &gifCutter{bufio.NewReader(from), bufio.NewWriter(to)}
	if err := g.cut(); err != nil {
		return damaged(gifType, err)
	}
	return g.to.Flush()
}

type gifCutter struct {
	from *bufio.Reader
	to   *bufio.Writer
}

func (g *gifCutter) cut() error {
	screen, err := g.copy(13)
	if err != nil {
		return err
	}
	width, height := binary.LittleEndian.Uint16(screen[6:]), binary.LittleEndian.Uint16(screen[8:])
	if int64(width)*int64(height) > mostPixels {
		return errDamaged
	}
	if err := g.table(screen[10]); err != nil {
		return err
	}
	for {
		block, err := g.from.ReadByte()
		if err != nil {
			return err
		}
		switch block {
		case 0x3b: // the end
			return g.to.WriteByte(block)
		case 0x2c: // a picture
			err = g.picture()
		case 0x21: // something else
			err = g.extension()
		default:
			err = errDamaged
		}
		if err != nil {
			return err
		}
	}
}

// copy takes n bytes over.
func (g *gifCutter) copy(n int) ([]byte, error) {
	b := make([]byte, n)
	if _, err := io.ReadFull(g.from, b); err != nil {
		return nil, err
	}
	_, err := g.to.Write(b)
	return b, err
}

// table takes a table of colours over, where the flags speak of one.
func (g *gifCutter) table(flags byte) error {
	if flags&0x80 == 0 {
		return nil
	}
	_, err := g.copy(3 << (flags&7 + 1))
	return err
}

func (g *gifCutter) picture() error {
	if err := g.to.WriteByte(0x2c); err != nil {
		return err
	}
	d, err := g.copy(9)
	if err != nil {
		return err
	}
	if err := g.table(d[8]); err != nil {
		return err
	}
	if _, err := g.copy(1); err != nil {
		return err
	}
	return g.blocks(true)
}

// extension takes over how long a picture stands and how often all is repeated.
func (g *gifCutter) extension() error {
	label, err := g.from.ReadByte()
	if err != nil {
		return err
	}
	keep := label == 0xf9
	if label == 0xff {
		name, err := g.from.Peek(12)
		keep = err == nil && (string(name[1:]) == "NETSCAPE2.0" || string(name[1:]) == "ANIMEXTS1.0")
	}
	if keep {
		if _, err := g.to.Write([]byte{0x21, label}); err != nil {
			return err
		}
	}
	return g.blocks(keep)
}

// blocks goes over data in blocks of up to 255 bytes, the last of which is empty.
func (g *gifCutter) blocks(keep bool) error {
	for {
		size, err := g.from.ReadByte()
		if err != nil {
			return err
		}
		if !keep {
			_, err = g.from.Discard(int(size))
		} else if err = g.to.WriteByte(size); err == nil {
			_, err = g.copy(int(size))
		}
		if err != nil || size == 0 {
			return err
		}
	}
}

// pictures are the parts of a WebP that are shown.
var pictures = map[string]bool{"VP8 ": true, "VP8L": true, "VP8X": true, "ALPH": true, "ANIM": true, "ANMF": true}

// cutWebP copies the parts of a WebP that are shown.
func cutWebP(from io.ReadSeeker, to io.Writer) error {
	if err := rewind(from); err != nil {
		return err
	}
	all, err := io.ReadAll(from)
	if err != nil {
		return damaged(webpType, err)
	}
	if len(all) < 12 {
		return damaged(webpType, errDamaged)
	}
	header, rest := all[:12], all[12:]
	if told := int64(binary.LittleEndian.Uint32(header[4:])) - 4; told < int64(len(rest)) {
		rest = rest[:max(told, 0)] // what follows the end is no part of it
	}
	var out []byte
	for len(rest) >= 8 {
		size := int64(binary.LittleEndian.Uint32(rest[4:]))
		end := 8 + size + size&1
		if end > int64(len(rest)) {
			return damaged(webpType, errDamaged)
		}
		part := rest[:end]
		rest = rest[end:]
		switch name := string(part[:4]); {
		case !pictures[name]:
			continue
		case name == "VP8X" && size > 0:
			part[8] &^= 0x20 | 0x08 | 0x04 // no colour profile, EXIF, XMP
		}
		out = append(out, part...)
	}
	if len(out) == 0 {
		return damaged(webpType, errDamaged)
	}
	binary.LittleEndian.PutUint32(header[4:], uint32(len(out)+4)) //nolint:gosec // no longer than the upload
	if _, err := to.Write(append(header, out...)); err != nil {
		return fmt.Errorf("cut a picture: %w", err)
	}
	return nil
}
