package graph

import (
	"context"
	"strconv"

	"fuwu/graph/model"
	"fuwu/server/notices"
)

// noticePage is a page of the viewer's notices.
func (r *Resolver) noticePage(ctx context.Context, first *int, after *string, unread bool) (*model.NoticeConnection, error) {
	most, err := size(first, mostPage)
	if err != nil {
		return nil, err
	}
	place, given, err := r.openText("notices", after)
	if err != nil {
		return nil, err
	}
	page := notices.Page{First: most, Unread: unread}
	if given {
		if page.After, err = strconv.ParseInt(place, 10, 64); err != nil {
			return nil, badCursor()
		}
	}
	list, more, err := r.Notices.List(ctx, page)
	if err != nil {
		return nil, err
	}
	c := &model.NoticeConnection{Nodes: list, Edges: make([]*model.NoticeEdge, len(list))}
	cursors := make([]string, len(list))
	for i, n := range list {
		cursors[i] = r.sealText("notices", strconv.FormatInt(n.Position, 10))
		c.Edges[i] = &model.NoticeEdge{Cursor: cursors[i], Node: n}
	}
	c.PageInfo = info(cursors, more, given)
	return c, nil
}
