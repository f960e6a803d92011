//go:build no_ui

// Package frontend without the page: for servers that only answer the API.
package frontend

import (
	"embed"
	"io/fs"
)

// Dist is empty under the build tag no_ui.
var Dist fs.FS = embed.FS{}
