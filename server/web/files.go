package web

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"

	"fuwu/server/access"
	"fuwu/server/fault"
	"fuwu/server/files"
)

// maxForm is how much of an upload is read in any case: a little more than a file
// may have, so that one that is too large is told so before the line is cut.
const maxForm = files.DefaultLimit + 8<<20

// uploadHeader is required, so that no form of another site can send a file.
const uploadHeader = "X-Fuwu-Upload"

// upload takes the part "file" of a form.
func (d *door) upload(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get(uploadHeader) != "1" {
		refuse(w, r, fault.New(fault.Required, uploadHeader))
		return
	}
	moreTime(w)
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	part, err := filePart(r)
	if err != nil {
		d.failUpload(w, r, err)
		return
	}
	actor, _ := access.From(r.Context())
	u, err := d.Files.Upload(r.Context(), actor, part.FileName(), part)
	if err != nil {
		d.failUpload(w, r, err)
		return
	}
	answer(w, http.StatusCreated, map[string]any{"id": u.ID, "name": u.Name, "size": u.Size, "type": u.MediaType})
}

// filePart is the part of the form that holds the file.
func filePart(r *http.Request) (*multipart.Part, error) {
	form, err := r.MultipartReader()
	if err != nil {
		return nil, fault.New(fault.Malformed).With("expected", "multipart/form-data")
	}
	const others = 10
	for range others {
		part, err := form.NextPart()
		if err == io.EOF { //nolint:errorlint // wrapped it is a form that was cut
			break
		}
		if err != nil {
			return nil, errors.Join(fault.New(fault.Malformed).With("expected", "multipart/form-data"), err)
		}
		if part.FormName() == "file" {
			return part, nil
		}
	}
	return nil, fault.New(fault.Required, "file")
}

// failUpload answers after the rest of the form was read: a browser that is still
// sending hears nothing.
func (d *door) failUpload(w http.ResponseWriter, r *http.Request, err error) {
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		err = fault.New(fault.TooLarge, "file").With("max", "25 MiB")
	default:
		if _, drained := io.Copy(io.Discard, r.Body); drained != nil && !errors.As(drained, &large) {
			return // nobody is there any more
		}
		if broken(err) {
			err = fault.New(fault.Malformed).With("expected", "multipart/form-data")
		}
	}
	d.fail(w, r, err)
}

// broken reports a form that ended too early.
func broken(err error) bool { return errors.Is(err, io.ErrUnexpectedEOF) }

// download sends a file to whoever may see what it hangs on, asked each time.
func (d *door) download(w http.ResponseWriter, r *http.Request) {
	a, f, err := d.Files.Open(r.Context(), r.PathValue("id"))
	if err != nil {
		d.fail(w, r, err)
		return
	}
	defer f.Close()
	moreTime(w)
	h := w.Header()
	h.Set("Content-Type", files.Served(a.MediaType))
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": a.Name}))
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	h.Set("ETag", `"`+a.Hash+`"`)
	http.ServeContent(w, r, "", a.CreatedAt, f)
}

// authority gives the certificate that browsers and phones are to trust; whoever
// has to trust it cannot sign in before.
func (d *door) authority(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/x-x509-ca-cert")
	w.Header().Set("Content-Disposition", `attachment; filename="fuwu-ca.crt"`)
	_, _ = w.Write(d.Authority) // whoever asked may have left
}
