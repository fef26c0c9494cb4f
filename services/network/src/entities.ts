import { AuditEntry } from './audit/audit-entry.entity.ts';
import { Conference } from './conference/conference.entity.ts';
import { Session } from './conference/session.entity.ts';
import { Figure } from './figure/figure.entity.ts';
import { Revision } from './history/revision.entity.ts';
import { ErasureMark } from './erasure/erasure-mark.entity.ts';
import { FormDraft } from './draft/form-draft.entity.ts';
import { ImportRun } from './import/import-run.entity.ts';
import { OutboxCounter, OutboxEntry } from './live/outbox.entity.ts';
import { Municipality } from './municipality/municipality.entity.ts';
import { Organization } from './organization/organization.entity.ts';
import { Site } from './organization/site.entity.ts';
import { Outcome } from './outcome/outcome.entity.ts';
import { Participation } from './participation/participation.entity.ts';
import { Project } from './project/project.entity.ts';
import { ErasedRecord } from './record/erased-record.entity.ts';
import { Tombstone } from './record/tombstone.entity.ts';
import { Relation } from './relation/relation.entity.ts';
import { SeedRun } from './seed/seed-run.entity.ts';
import { ConferenceSeries } from './series/series.entity.ts';
import { RelationStatement } from './statement/statement.entity.ts';
import { Suggestion } from './suggestion/suggestion.entity.ts';
import { ConfirmationLink } from './confirmation-link/confirmation-link.entity.ts';
import { Source } from './source/source.entity.ts';
import { IdempotencyKey } from './write/idempotency/idempotency-key.entity.ts';

/** Every table of a region. */
export const entities = [
  Organization,
  Site,
  Project,
  Conference,
  Session,
  ConferenceSeries,
  Relation,
  Municipality,
  Participation,
  Figure,
  Outcome,
  RelationStatement,
  Suggestion,
  ConfirmationLink,
  Source,
  ErasedRecord,
  Tombstone,
  Revision,
  AuditEntry,
  IdempotencyKey,
  OutboxEntry,
  OutboxCounter,
  SeedRun,
  ImportRun,
  FormDraft,
  ErasureMark,
];
