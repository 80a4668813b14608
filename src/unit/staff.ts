// Roles of those who belong to the study and not to its sample.

/** Moderators and observers: what they say may be coded, but they are no participants. */
export const STAFF: readonly string[] = ['moderator', 'observer'];
