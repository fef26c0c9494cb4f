import type { CoverageFields, RegionFields, SourceStatus } from '../ask/operation-types.ts';
import { dayOf, formatClock, formatInstant } from '../format/format-date.ts';
import { formatList } from '../format/format-words.ts';
import type { PortalLanguage } from '../text/language.ts';
import { textIn } from '../text/text.ts';

/** What a page says about where its data comes from. */
export interface CoverageStatement {
  /** Every region asked has answered, on this page and on those before it. */
  readonly complete: boolean;
  /** No region has answered. */
  readonly empty: boolean;
  readonly sentence: string;
  /** The missing regions alone, to stand inside another sentence: `; es fehlt: Sachsen, antwortet seit 14:05 nicht`. */
  readonly missing: string | null;
  /** Said where an earlier page of the same walk lacked a region. */
  readonly earlier: string | null;
}

/** The coverage sentence. `coverage` null: the field itself failed, so nobody has answered. */
export function describeCoverage(
  coverage: CoverageFields | null | undefined,
  regions: readonly RegionFields[] | null,
  language: PortalLanguage,
  now: Date,
): CoverageStatement {
  const words = textIn(language).coverage;
  const known = new Map((regions ?? []).map((region) => [region.code, region]));
  const sources =
    coverage?.sources ??
    (regions ?? []).map((region) => ({ region: region.code, status: failedStatus(region.status) }));
  const nameOf = (code: string): string => known.get(code)?.name ?? code;
  const answered = sources.filter((source) => source.status === 'OK').map((source) => nameOf(source.region));
  const skipped = sources.some((source) => source.status === 'SKIPPED');
  const missing = sources
    .filter((source) => source.status !== 'OK' && source.status !== 'SKIPPED')
    .map(
      (source) =>
        `${nameOf(source.region)}, ${silence(source.status, known.get(source.region)?.lastContact ?? null, language, now)}`,
    );
  const earlier = coverage?.missedBefore ?? [];

  return {
    complete: missing.length === 0 && earlier.length === 0,
    empty: answered.length === 0,
    sentence: sentence(),
    missing: missing.length === 0 ? null : missingWords(),
    earlier: earlier.length === 0 ? null : words.missedBefore(formatList(earlier.map(nameOf), language)),
  };

  function missingWords(): string {
    return missing.length === 1 ? words.missingOne(missing.join('')) : words.missingMany(missing.join('; '));
  }

  function sentence(): string {
    const tail = missing.length === 0 ? null : missingWords() + words.end;
    if (answered.length === 0) return words.none + (tail ?? words.end);
    if (tail === null && !skipped)
      return answered.length > 1
        ? words.all(answered.length, formatList(answered, language))
        : words.answered(answered.join('')) + words.end;
    return words.answered(formatList(answered, language)) + (tail ?? words.onlyAsked);
  }
}

/** Why a region is missing, as a clause behind its name. */
export function silence(
  status: SourceStatus,
  lastContact: string | null,
  language: PortalLanguage,
  now: Date,
): string {
  const words = textIn(language).coverage;
  if (status === 'FAILED') return words.failed;
  if (status === 'INVALID') return words.invalid;
  if (status === 'UNSUPPORTED') return words.unsupported;
  if (lastContact === null) return words.silent;
  const contact = new Date(lastContact);
  return dayOf(contact) === dayOf(now)
    ? words.silentSince(formatClock(contact, language))
    : words.silentSinceDay(formatInstant(lastContact, language));
}

/** A field that failed as a whole: a region that was well a moment ago has at least not answered this. */
function failedStatus(status: SourceStatus): SourceStatus {
  return status === 'OK' ? 'FAILED' : status;
}
