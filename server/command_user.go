package main

import (
	"errors"
	"fmt"
	"strings"

	"fuwu/ent"
	"fuwu/server/access"
	"fuwu/server/people"
)

// UserCmd makes, closes and lets in users.
type UserCmd struct {
	Create  UserCreateCmd  `cmd:"" help:"Make an account and print its one-time link."`
	Disable UserDisableCmd `cmd:"" help:"Close an account and end its sessions."`
	Token   UserTokenCmd   `cmd:"" help:"Make an API token and print it as the last line."`
}

// UserCreateCmd makes an account.
type UserCreateCmd struct {
	Login string   `help:"Name to sign in with." default:"admin"`
	Name  string   `help:"Name as colleagues write it; the login when left out."`
	Role  []string `help:"Roles: admin, manager, customer-service ..." required:""`
}

// Run makes the account.
func (c *UserCreateCmd) Run(s *session) error {
	roles, err := rolesOf(c.Role)
	if err != nil {
		return err
	}
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	defer p.Close()
	name := c.Name
	if name == "" {
		name = c.Login
	}
	_, secret, err := p.People.CreateUser(s.ctx, access.System("command line"), people.UserInput{Login: c.Login, Name: name, Roles: roles})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "Open this path once, within three days, to set the password:\n%s\n", people.LinkPath(secret))
	return err
}

// UserDisableCmd closes an account.
type UserDisableCmd struct {
	Login string `arg:"" help:"Name to sign in with."`
}

// Run closes the account.
func (c *UserDisableCmd) Run(s *session) error {
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	defer p.Close()
	u, err := p.byLogin(s, c.Login)
	if err != nil {
		return err
	}
	_, err = p.People.DisableUser(s.ctx, access.System("command line"), u.ID, u.Version)
	return err
}

// UserTokenCmd makes an API token.
type UserTokenCmd struct {
	Login string `help:"Whose; the demo company's person of the role when left out."`
	Role  string `help:"Role, such as manager or customer-service."`
	Name  string `help:"What the token is for." default:"command line"`
	Days  int    `help:"Days it works." default:"30"`
}

// Run makes the token.
func (c *UserTokenCmd) Run(s *session) error {
	p, err := open(s.ctx, programConfig{session: s})
	if err != nil {
		return err
	}
	defer p.Close()
	u, err := c.whose(s, p)
	if err != nil {
		return err
	}
	actor, err := p.People.Actor(s.ctx, u.ID)
	if err != nil {
		return err
	}
	_, secret, err := p.People.CreateToken(s.ctx, actor, c.Name, c.Days)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(s.out, secret)
	return err
}

// whose is the user the token is for: the one named, else the first who holds the
// role alone, else the first who holds it.
func (c *UserTokenCmd) whose(s *session, p *Program) (*ent.User, error) {
	if c.Login != "" {
		return p.byLogin(s, c.Login)
	}
	roles, err := rolesOf([]string{c.Role})
	if err != nil {
		return nil, err
	}
	d, err := p.People.Directory(access.With(s.ctx, access.System("command line")))
	if err != nil {
		return nil, err
	}
	var found *ent.User
	for _, u := range d.Users(false) {
		switch {
		case !has(u, roles[0]):
		case len(u.Roles) == 1 && (found == nil || len(found.Roles) > 1 || u.ID < found.ID):
			found = u
		case found == nil || len(found.Roles) > 1 && u.ID < found.ID:
			found = u
		}
	}
	if found == nil {
		return nil, fmt.Errorf("--role: nobody is %s: make somebody with fuwu user create --role %s", c.Role, c.Role)
	}
	return found, nil
}

func has(u *ent.User, role access.Role) bool {
	for _, r := range u.Roles {
		if r == string(role) {
			return true
		}
	}
	return false
}

func (p *Program) byLogin(s *session, login string) (*ent.User, error) {
	d, err := p.People.Directory(access.With(s.ctx, access.System("command line")))
	if err != nil {
		return nil, err
	}
	for _, u := range d.Users(true) {
		if u.Login == strings.ToLower(login) {
			return u, nil
		}
	}
	return nil, fmt.Errorf("--login: nobody signs in as %q", login)
}

// rolesOf reads role names as people write them.
func rolesOf(names []string) ([]access.Role, error) {
	var roles []access.Role
	for _, n := range names {
		want := access.Role(strings.ToUpper(strings.ReplaceAll(n, "-", "_")))
		known := false
		for _, r := range access.Roles {
			known = known || r == want
		}
		if !known {
			return nil, fmt.Errorf("--role: %q is no role: give one of %s", n, roleNames())
		}
		roles = append(roles, want)
	}
	if len(roles) == 0 {
		return nil, errors.New("--role: none was given: give one of " + roleNames())
	}
	return roles, nil
}

func roleNames() string {
	names := make([]string, len(access.Roles))
	for i, r := range access.Roles {
		names[i] = strings.ToLower(strings.ReplaceAll(string(r), "_", "-"))
	}
	return strings.Join(names, ", ")
}
