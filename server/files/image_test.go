package files

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"fuwu/server/fault"
)

// secret stands for whatever a camera writes beside the picture.
const secret = "22.5431N 114.0579E"

// halves is a picture whose left half is dark and whose right half is light.
func halves(w, h int) *image.RGBA {
	p := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			if x < w/2 {
				p.Set(x, y, color.Black)
			} else {
				p.Set(x, y, color.White)
			}
		}
	}
	return p
}

// photograph is a JPEG as a phone makes it: held in some way, with a place in it.
func photograph(t *testing.T, held uint16) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, halves(32, 16), nil); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	exif = binary.BigEndian.AppendUint16(exif, held)
	exif = append(exif, 0, 0, 0, 0, 0, 0)
	exif = append(exif, secret...)
	out := append([]byte{}, b.Bytes()[:2]...)
	out = append(out, 0xff, 0xe1)
	out = binary.BigEndian.AppendUint16(out, uint16(len(exif)+2))
	out = append(out, exif...)
	return append(out, b.Bytes()[2:]...)
}

func washed(t *testing.T, kind string, raw []byte) []byte {
	t.Helper()
	var to bytes.Buffer
	if err := washers[kind](bytes.NewReader(raw), &to); err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}

func TestAPhotographLosesItsPlaceAndStandsUpright(t *testing.T) {
	for _, story := range []struct {
		held      uint16
		w, h      int
		darkX     int // where it is dark afterwards
		darkY     int
		lightX    int
		lightY    int
		described string
	}{
		{1, 32, 16, 2, 8, 29, 8, "as it was"},
		{2, 32, 16, 29, 8, 2, 8, "mirrored"},
		{3, 32, 16, 29, 8, 2, 8, "upside down"},
		{4, 32, 16, 2, 8, 29, 8, "upside down and mirrored"},
		{5, 16, 32, 8, 2, 8, 29, "turned left and mirrored"},
		{6, 16, 32, 8, 2, 8, 29, "turned left"},
		{7, 16, 32, 8, 29, 8, 2, "turned right and mirrored"},
		{8, 16, 32, 8, 29, 8, 2, "turned right"},
		{9, 32, 16, 2, 8, 29, 8, "held as no camera says"},
	} {
		t.Run(story.described, func(t *testing.T) {
			clean := washed(t, jpegType, photograph(t, story.held))
			if bytes.Contains(clean, []byte(secret)) || bytes.Contains(clean, []byte("Exif")) {
				t.Error("the place is still in the file")
			}
			p, err := jpeg.Decode(bytes.NewReader(clean))
			if err != nil {
				t.Fatal(err)
			}
			if p.Bounds().Dx() != story.w || p.Bounds().Dy() != story.h {
				t.Fatalf("the picture is %v", p.Bounds())
			}
			grey := func(x, y int) uint8 { return color.GrayModel.Convert(p.At(x, y)).(color.Gray).Y }
			if grey(story.darkX, story.darkY) > 60 || grey(story.lightX, story.lightY) < 200 {
				t.Error("it does not stand upright")
			}
		})
	}
}

func TestPicturesKeepOnlyThePicture(t *testing.T) {
	var screenshot bytes.Buffer
	if err := png.Encode(&screenshot, halves(8, 8)); err != nil {
		t.Fatal(err)
	}
	// A text part before the end, and something behind it.
	text := append([]byte{0, 0, 0, byte(len(secret))}, "tEXt"+secret+"crc?"...)
	end := screenshot.Len() - 12
	raw := append(append(append([]byte{}, screenshot.Bytes()[:end]...), text...), screenshot.Bytes()[end:]...)
	binary.BigEndian.PutUint32(raw[end+8+len(secret):], pngSum("tEXt"+secret))
	clean := washed(t, pngType, append(raw, "<script>"+secret...))
	if bytes.Contains(clean, []byte(secret)) {
		t.Error("a PNG keeps its text")
	}
	if _, err := png.Decode(bytes.NewReader(clean)); err != nil {
		t.Errorf("a clean PNG: %v", err)
	}

	moving := &gif.GIF{LoopCount: 3}
	for range 2 {
		p := image.NewPaletted(image.Rect(0, 0, 4, 4), color.Palette{color.Black, color.White})
		moving.Image, moving.Delay = append(moving.Image, p), append(moving.Delay, 5)
	}
	var g bytes.Buffer
	if err := gif.EncodeAll(&g, moving); err != nil {
		t.Fatal(err)
	}
	body := g.Bytes()
	at := len(body) - 1
	comment := append([]byte{0x21, 0xfe, byte(len(secret))}, secret+"\x00"...)
	raw = append(append(append(append([]byte{}, body[:at]...), comment...), 0x3b), secret...)
	clean = washed(t, gifType, raw)
	if !bytes.Equal(clean, body) {
		t.Error("a GIF is not cut to its pictures")
	}

	webp := riff("WEBP", part("VP8X", "\x2c\x00\x00\x00\x03\x00\x00\x03\x00\x00"), part("ICCP", secret), part("VP8L", "\x2f\x00\x00"), part("EXIF", secret), part("XMP ", secret))
	clean = washed(t, webpType, append(webp, secret...))
	if want := riff("WEBP", part("VP8X", "\x00\x00\x00\x00\x03\x00\x00\x03\x00\x00"), part("VP8L", "\x2f\x00\x00")); !bytes.Equal(clean, want) {
		t.Errorf("a WebP is cut to %q", clean)
	}
}

func part(name, body string) []byte {
	b := binary.LittleEndian.AppendUint32([]byte(name), uint32(len(body)))
	b = append(b, body...)
	if len(body)%2 == 1 {
		b = append(b, 0)
	}
	return b
}

func riff(name string, parts ...[]byte) []byte {
	body := append([]byte(name), bytes.Join(parts, nil)...)
	return append(binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body))), body...)
}

func TestAPictureThatWouldFillTheMemoryIsRefused(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	raw := b.Bytes()
	// The header says 60,000 by 60,000.
	binary.BigEndian.PutUint32(raw[16:], 60000)
	binary.BigEndian.PutUint32(raw[20:], 60000)
	binary.BigEndian.PutUint32(raw[29:], pngSum(string(raw[12:29])))
	err := washPNG(bytes.NewReader(raw), &bytes.Buffer{})
	if !fault.Is(err, fault.WrongFile) || !strings.Contains(given(err), "60000 × 60000") {
		t.Errorf("refused with %v (%s)", err, given(err))
	}
}

func given(err error) string {
	all, _ := fault.From(err)
	s, _ := all[0].Params["given"].(string)
	return s
}

func FuzzPictures(f *testing.F) {
	f.Add([]byte("GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xfe\x03abc\x00;"))
	f.Add(riff("WEBP", part("VP8L", "\x2f\x00\x00")))
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x20Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, wash := range []washer{cutGIF, cutWebP} {
			if err := wash(bytes.NewReader(raw), &bytes.Buffer{}); err != nil && !fault.Is(err, fault.WrongFile) {
				t.Errorf("a defect: %v", err)
			}
		}
		if held, err := orientation(bytes.NewReader(raw)); err != nil || held < 1 || held > 8 {
			t.Errorf("held %d, %v", held, err)
		}
	})
}
