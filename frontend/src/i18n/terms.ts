import type { PriorityLevel, StateShape } from '@/ui/icons';

/** Which of the six shapes a ticket's state wears (glossary, section 3). */
export const stateShape: Record<string, StateShape> = {
  NEW: 'new',
  ASSIGNED: 'new',
  IN_PROGRESS: 'work',
  WAITING_CUSTOMER: 'wait',
  WAITING_DEPARTMENT: 'wait',
  WAITING_PARTS: 'wait',
  RESOLVED: 'done',
  CLOSED: 'done',
  MERGED: 'other',
  CONVERTED: 'other',
  CANCELLED: 'other',
};

export const priorityLevel: Record<string, PriorityLevel> = {
  LOW: 'low',
  NORMAL: 'normal',
  HIGH: 'high',
  URGENT: 'urgent',
};
