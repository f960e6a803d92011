//go:build !no_ui

// Package frontend is what people see: the built page, carried inside the program.
//
// It promises one file system, Dist, rooted at the build's output. On a clean clone that holds nothing but a
// placeholder; whoever serves it looks for index.html and says "make build" when it is missing.
//
// # Decisions
//
// "all:" keeps the placeholder (a dot file) in the embed, so that the package compiles before the page was ever built.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var embedded embed.FS

// Dist is the built page: index.html, assets/ and their precompressed .br and .gz neighbours.
var Dist fs.FS = sub()

func sub() fs.FS {
	dist, err := fs.Sub(embedded, "dist")
	if err != nil { // only an invalid path can fail, and ours is a constant
		panic("frontend: " + err.Error())
	}
	return dist
}
