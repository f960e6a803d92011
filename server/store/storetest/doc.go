// Package storetest gives a test a memory of its own, on both databases.
//
//	func TestTake(t *testing.T) {
//		storetest.Each(t, func(t *testing.T, s *store.Store) {
//			clock := storetest.NewClock()
//			ops := op.New(s.Database(), clock.Now)
//			...
//		})
//	}
//
// Databases are copies of one that is migrated once, so that a test costs
// milliseconds. There is no way to leave a database out.
package storetest
