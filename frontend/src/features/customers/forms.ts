import { lazy } from 'react';

/** The forms of a customer's file; none is part of a page until somebody opens it. */
export const NewCustomer = lazy(() => import('./NewCustomer').then((it) => ({ default: it.NewCustomer })));
export const EditCustomer = lazy(() => import('./EditCustomer').then((it) => ({ default: it.EditCustomer })));
export const EditContact = lazy(() => import('./EditContact').then((it) => ({ default: it.EditContact })));
export const AddPhone = lazy(() => import('./AddPhone').then((it) => ({ default: it.AddPhone })));
export const EditUnit = lazy(() => import('./EditUnit').then((it) => ({ default: it.EditUnit })));
export const CompareFiles = lazy(() => import('./CompareFiles').then((it) => ({ default: it.CompareFiles })));
