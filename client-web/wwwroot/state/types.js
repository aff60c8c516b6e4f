// The shapes of API.md, for the type checker only. Nothing here runs.

/** @typedef {'visible' | 'withdrawn' | 'hidden' | 'erased'} MessageState */
/**
 * @typedef {object} Message
 * @property {string} messageId
 * @property {number} seq
 * @property {string} authorId
 * @property {string} pseudonym
 * @property {string | null} text
 * @property {string | null} [contentNote]
 * @property {string} at
 * @property {string | null} [editedAt]
 * @property {MessageState} state
 * @property {boolean} [review]  a filter has folded it until a moderator has looked
 * @property {string | null} [sentence]  of my own hidden message: what I am told about it
 * @property {string | null} [reason]  of my own hidden message: why a moderator hid it
 */
/** @typedef {{ id: string, pseudonym: string, roles: string[], hasTotp: boolean, hasPasskey: boolean, mustSetUpTotp: boolean }} Session */
/** @typedef {{ demo: boolean, version: string, setUpWaiting?: boolean }} About */
/** @typedef {'none' | 'member' | 'guest' | 'waiting' | 'peer-moderator' | 'facilitator'} Membership */
/** @typedef {{ id: string, pseudonym: string, role: string }} GroupMember */
/** Whether those whom a room needs are there, and what it does without.
 * @typedef {{ needs: string, present: boolean, effect: string }} Cover */
/**
 * @typedef {{ licence: string, number?: string, jurisdiction: string, register?: string, verifiedAt: string | null,
 *   expiresAt?: string | null, state?: string }} Credential
 */
/** @typedef {{ pseudonym: string, credential?: Credential | null }} Facilitator */
/** @typedef {{ id: string, startsAt: string, endsAt: string, isOpen: boolean }} GroupSession */
/**
 * @typedef {{ timeZone: string | null, plan: { day: string, at: string, minutes: number }[], reminderMinutes: number | null,
 *   openBetweenSessions: boolean, isOpen: boolean,
 *   session: GroupSession | null, upcoming: GroupSession[] }} Schedule
 */
/**
 * @typedef {object} Group
 * @property {string} id
 * @property {string} name
 * @property {string} topic
 * @property {number} capacity
 * @property {number} members
 * @property {number} agreementVersion
 * @property {Membership} membership
 * @property {string} [coverage]
 * @property {number} [slowModeSeconds]
 * @property {number | null} [lastRead]
 * @property {number | null} [unread]
 * @property {string} [approach]
 * @property {string} [audience]
 * @property {string} [language]
 * @property {string} [ledBy]
 * @property {number} [openSeats]
 * @property {string | null} [nextSession]
 * @property {string | null} [startsOn]
 * @property {string | null} [closedAt]
 * @property {string | null} [offeredUntil]
 * @property {string | null} [guestUntil]
 * @property {number | null} [waitingPlace]
 * @property {boolean} [openBetweenSessions]
 * @property {Facilitator[]} [facilitators]
 */
/**
 * @typedef {Omit<Group, 'members'> & { agreement: string, acceptedVersion?: number | null, retentionDays: number, isPrivate?: boolean,
 *   members: GroupMember[], filters?: string[] }} GroupDetail
 */
/**
 * @typedef {{ name: string, phone?: string | null, sms?: string | null, chat?: string | null, hours?: string | null,
 *   note?: string | null, relay?: string | null, languages?: string | null }} Contact
 */
/** @typedef {{ id: string, at: string, country: string, contacts: Contact[], clinicianOnDuty: boolean }} SupportCard */
/**
 * @typedef {object} RiskCase
 * @property {string} id
 * @property {string} level
 * @property {string} phase
 * @property {string} groupId
 * @property {string} memberId
 * @property {string} raisedAt
 * @property {string | null} [dueAt]
 * @property {string | null} [assignedTo]  who is to take it
 * @property {string | null} [acknowledgedBy]
 * @property {string} [pseudonym]
 * @property {string} [step]  how far it has gone unanswered
 * @property {number} [evidenceCount]
 * @property {number} [newsCount]  grows with each message, worry and wish
 * @property {boolean} [drill]  raised to practise: there is no such member
 */
/** @typedef {{ start: number, length: number, weight: number }} Span */
/**
 * @typedef {object} Evidence
 * @property {string} messageId
 * @property {string} groupId
 * @property {string} groupName
 * @property {number} seq
 * @property {string} at
 * @property {string} text
 * @property {string | null} [contentNote]  what the room read above the text
 * @property {string} level
 * @property {number} probability
 * @property {Record<string, number>} categories
 * @property {Span[]} spans
 * @property {string} model
 * @property {Message[]} before
 * @property {Message[]} after
 */
/**
 * @typedef {{ at: string, by: string | null, triage: string, colour: string, form: string, answers: { wishToBeDead: boolean,
 *   suicidalThoughts: boolean, method: boolean | null, intent: boolean | null, plan: boolean | null, behaviour: string } }} Screening
 */
/**
 * @typedef {{ warningSigns: string, coping: string, distractions: string, people: string, professionals: string, surroundings: string,
 *   worthLivingFor: string }} PlanSteps
 */
/** @typedef {{ messageId: string, level: string, by: string | null, at: string }} CaseLabel */
/** @typedef {{ version: number, updatedAt: string | null, shared: boolean, steps: PlanSteps }} SafetyPlan */
/**
 * @typedef {object} CaseAround
 * @property {{ at: string, level: string, probability: number }[]} assessments
 * @property {{ pseudonym: string, role: string, isHere: boolean }[]} room
 * @property {{ groupId: string, clinician: string | null, state: string, peerModerator: string | null, peerState: string | null,
 *   closedAt: string | null } | null} privateRoom
 * @property {Message[]} transcript
 * @property {{ dueAt: string, setBy: string | null, doneAt: string | null, doneBy: string | null } | null} followUp
 * @property {{ at: string, by: string | null, urgency: string, words: string, messageId: string | null }[]} worries
 * @property {SafetyPlan | null} safetyPlan
 */
/** @typedef {{ at: string, kind: string, by: string | null, note: string | null, disposition?: string | null }} CaseHistoryEntry */
/** @typedef {{ at?: string, by?: string | null, text?: string, note?: string | null }} CaseNote */
/**
 * @typedef {RiskCase & { country: string, ageBand: string, evidence: Evidence[], history: CaseHistoryEntry[],
 *   notes: CaseNote[], labels?: CaseLabel[], screenings: Screening[], around: CaseAround }} CaseDetail
 */
/**
 * @typedef {object} ModerationItem
 * @property {string} id
 * @property {string} kind
 * @property {string} groupId
 * @property {string} groupName
 * @property {string} messageId
 * @property {string} reason
 * @property {string | null} note
 * @property {'open' | 'claimed' | 'resolved'} state
 * @property {string | null} claimedBy
 * @property {string} raisedAt
 * @property {string} [outcome]  once it is resolved
 * @property {string} [outcomeReason]
 * @property {Message | null} message
 * @property {{ id: string, askedAt: string, note: string, answeredAt: string | null, answer: string | null }[]} [asks]
 * @property {number} [notes]
 */

export {};
