package files

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"

	"fuwu/server/fault"
)

// washer copies an image without what it says beside the picture.
type washer func(from io.ReadSeeker, to io.Writer) error

var washers = map[string]washer{jpegType: washJPEG, pngType: washPNG, gifType: cutGIF, webpType: cutWebP}

// mostPixels is how large a picture may be, so that decoding one takes no more
// than some 400 MB.
const mostPixels = 50_000_000

const quality = 90

func washJPEG(from io.ReadSeeker, to io.Writer) error {
	turned, err := orientation(from)
	if err != nil {
		return err
	}
	picture, err := decode(from, jpegType, jpeg.DecodeConfig, jpeg.Decode)
	if err != nil {
		return err
	}
	if err := jpeg.Encode(to, upright(picture, turned), &jpeg.Options{Quality: quality}); err != nil {
		return fmt.Errorf("encode a picture: %w", err)
	}
	return nil
}

func washPNG(from io.ReadSeeker, to io.Writer) error {
	picture, err := decode(from, pngType, png.DecodeConfig, png.Decode)
	if err != nil {
		return err
	}
	if err := png.Encode(to, picture); err != nil {
		return fmt.Errorf("encode a picture: %w", err)
	}
	return nil
}

func decode(from io.ReadSeeker, kind string, size func(io.Reader) (image.Config, error), all func(io.Reader) (image.Image, error)) (image.Image, error) {
	if err := rewind(from); err != nil {
		return nil, err
	}
	c, err := size(bufio.NewReader(from))
	if err != nil {
		return nil, wrong(kind + " (damaged)")
	}
	if int64(c.Width)*int64(c.Height) > mostPixels {
		return nil, fault.New(fault.WrongFile, "file").With("given", fmt.Sprintf("%s %d × %d", kind, c.Width, c.Height))
	}
	if err := rewind(from); err != nil {
		return nil, err
	}
	picture, err := all(bufio.NewReader(from))
	if err != nil {
		return nil, wrong(kind + " (damaged)")
	}
	return picture, nil
}

func rewind(s io.Seeker) error {
	if _, err := s.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("read a draft: %w", err)
	}
	return nil
}

// orientation is how a camera was held, 1 to 8 as EXIF says it; 1 where nothing
// is said.
func orientation(from io.ReadSeeker) (int, error) {
	if err := rewind(from); err != nil {
		return 0, err
	}
	r := bufio.NewReader(from)
	var mark [4]byte
	if _, err := io.ReadFull(r, mark[:2]); err != nil || mark[0] != 0xff || mark[1] != 0xd8 {
		return 1, ignoreEnd(err)
	}
	for {
		// A segment: 0xff, its kind, two bytes of length that count themselves.
		if _, err := io.ReadFull(r, mark[:]); err != nil || mark[0] != 0xff || mark[1] == 0xda {
			return 1, ignoreEnd(err)
		}
		length := int(binary.BigEndian.Uint16(mark[2:])) - 2
		if length < 0 {
			return 1, nil
		}
		if mark[1] != 0xe1 {
			if _, err := r.Discard(length); err != nil {
				return 1, ignoreEnd(err)
			}
			continue
		}
		segment := make([]byte, length)
		if _, err := io.ReadFull(r, segment); err != nil {
			return 1, ignoreEnd(err)
		}
		if held := exifOrientation(segment); held != 0 {
			return held, nil
		}
	}
}

func ignoreEnd(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}

// exifOrientation finds tag 0x0112 in the first directory of an EXIF segment; 0
// when it is not there.
func exifOrientation(b []byte) int {
	const name, entry = "Exif\x00\x00", 12
	if len(b) < len(name)+8 || string(b[:len(name)]) != name {
		return 0
	}
	b = b[len(name):]
	var order binary.ByteOrder = binary.BigEndian
	if b[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(b[4:]))
	if at+2 > int64(len(b)) {
		return 0
	}
	n := int64(order.Uint16(b[at:]))
	for i := range n {
		e := at + 2 + i*entry
		if e+entry > int64(len(b)) {
			return 0
		}
		if order.Uint16(b[e:]) == 0x0112 {
			if held := int(order.Uint16(b[e+8:])); held >= 1 && held <= 8 {
				return held
			}
			return 0
		}
	}
	return 0
}

// upright turns a picture as the camera was held.
func upright(p image.Image, held int) image.Image {
	if held <= 1 || held > 8 {
		return p
	}
	from := image.NewRGBA(image.Rect(0, 0, p.Bounds().Dx(), p.Bounds().Dy()))
	draw.Draw(from, from.Bounds(), p, p.Bounds().Min, draw.Src)
	w, h := from.Rect.Dx(), from.Rect.Dy()
	size := image.Rect(0, 0, w, h)
	if held >= 5 {
		size = image.Rect(0, 0, h, w)
	}
	to := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			i, j := x, y
			switch held {
			case 2:
				i = w - 1 - x
			case 3:
				i, j = w-1-x, h-1-y
			case 4:
				j = h - 1 - y
			case 5:
				i, j = y, x
			case 6:
				i, j = h-1-y, x
			case 7:
				i, j = h-1-y, w-1-x
			case 8:
				i, j = y, w-1-x
			}
			copy(to.Pix[to.PixOffset(i, j):][:4], from.Pix[from.PixOffset(x, y):][:4])
		}
	}
	return to
}
