// Package files keeps what people attach: photographs of a fault, a contract, a
// screenshot.
//
// A file comes first (Upload) and is put on a record afterwards (Attach), so that
// a form is never lost because a file is slow. Until then it is an upload of its
// owner, known to nobody else; a day later it is swept.
//
// Contract:
//
//   - The bytes are on the disk under their SHA-256 before any row speaks of them:
//     temporary name, fsync, rename, fsync of the folder, then the row.
//   - A file is at most Limit bytes, all files together at most Quota.
//   - What it is is found from its bytes. Programs, pages and whatever a browser
//     would run are refused; so are images we cannot free of their position.
//   - JPEG and PNG are decoded and encoded again, turned upright first; nothing
//     of the camera, the place or the original's other parts is kept.
//   - Open asks each time whether the record exists for the actor in the context.
//     Served says how the bytes may be sent: always as an attachment, and with a
//     media type no browser runs.
//
// # Decisions
//
// GIF and WebP are not encoded again but cut: an animation would be lost, and
// there is no WebP encoder in the standard library. Every part that is not picture
// (comments, XMP, EXIF, whatever follows the end) is left out. HEIC, AVIF, TIFF and
// JPEG XL carry positions too and can be neither; they are refused with the reason,
// and phones send JPEG when asked for it.
//
// The quota counts what attachments and waiting uploads say of their size: the same
// photograph on two tickets counts twice although it is on the disk once. That needs
// no book of its own, and errs on the safe side.
//
// Files are never removed while an attachment, archived or not, speaks of them: an
// archived one can come back by undoing. A lock in this process keeps the sweep from
// taking a file that is just coming again; server nodes that share a PostgreSQL
// need one that keeps the files.
package files
