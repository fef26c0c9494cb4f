/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { erasePerson, type Erasure, type ErasureFailure } from '../actions/erase-person.ts';
import { DeskBar, deskPage } from './desk-frame.tsx';
import { ErasureWarning } from './erasure-warning.tsx';
import { ErasurePlaces } from './erasure-places.tsx';
import { signedOutPage } from './signed-out-page.tsx';

/** A step that was sent, and what it came to. */
interface Step {
  readonly name: string;
  readonly outcome: Erasure | ErasureFailure | 'NOT_UNDERSTOOD';
}

const STATUS: Readonly<Partial<Record<Extract<Step['outcome'], string>, number>>> = {
  FORBIDDEN: 403,
  NOT_A_NAME: 422,
  NOT_UNDERSTOOD: 422,
};

/**
 * Takes the name of a person out of everything the region stores: first it is looked where the name stands, then it is erased. For its
 * admins. The name travels in forms alone, so that no address and no log of addresses holds it.
 */
export async function deskErasePage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { erase } = visit.text;
  const step = visit.form === null ? null : await stepOf(visit.form, visitor);
  if (visit.form !== null && step?.outcome === 'SIGNED_OUT') return signedOutPage(visit, visit.form);
  const isRefused = visitor.role !== 'admin' || step?.outcome === 'FORBIDDEN';
  return deskPage(visit, {
    title: erase.title,
    status: isRefused ? 403 : typeof step?.outcome === 'string' ? (STATUS[step.outcome] ?? 503) : 200,
    content: (
      <div className="column">
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{erase.title}</h1>
        <p className="lead">{erase.lead}</p>
        {isRefused ? (
          <Failed words={erase.refused} />
        ) : (
          <>
            {step && <Answer step={step} visit={visit} />}
            <NameForm step={step} visit={visit} />
          </>
        )}
      </div>
    ),
  });
}

/** Erases only what was looked at before, and only with the box ticked. */
async function stepOf(form: URLSearchParams, visitor: SignedIn): Promise<Step> {
  const name = form.get('name')?.trim() ?? '';
  if (visitor.role !== 'admin') return { name, outcome: 'FORBIDDEN' };
  const isErasing = form.get('do') === 'erase';
  if (!isErasing || form.get('understood') === '1')
    return { name, outcome: await erasePerson(visitor, { name, dryRun: !isErasing }) };
  return { name, outcome: 'NOT_UNDERSTOOD' };
}

function Answer({
  step: { name, outcome },
  visit,
}: {
  readonly step: Step;
  readonly visit: Visit;
}): ReactNode {
  const { erase } = visit.text;
  if (outcome === 'NOT_UNDERSTOOD')
    return (
      <>
        <Failed words={erase.notUnderstood} />
        <ErasureWarning name={name} visit={visit} />
      </>
    );
  if (typeof outcome === 'string')
    return (
      <>
        <Failed words={wordsOf(outcome, visit)} />
        {outcome === 'OUTCOME_UNKNOWN' && <ErasureWarning name={name} visit={visit} />}
      </>
    );
  if (outcome.dryRun)
    return (
      <>
        <ErasurePlaces name={name} erasure={outcome} visit={visit} />
        <ErasureWarning name={name} visit={visit} />
      </>
    );
  return (
    <output className="notice" {...FOCUS_HERE}>
      {[
        erase.done(name),
        erase.doneRecords(outcome.ids.length),
        erase.doneOther(outcome.otherRows),
        outcome.compacted ? '' : erase.notCompacted,
      ].join(' ')}
    </output>
  );
}

function wordsOf(failure: ErasureFailure, { text: { erase, desk } }: Visit): string {
  switch (failure) {
    case 'NOT_A_NAME':
      return erase.notAName;
    case 'NO_LOG':
      return erase.noLog;
    case 'OUTCOME_UNKNOWN':
      return erase.unknown;
    case 'FORBIDDEN':
      return erase.refused;
    case 'SIGNED_OUT':
      return desk.expired;
    default:
      return erase.unreachable;
  }
}

function Failed({ words }: { readonly words: string }): ReactNode {
  return (
    <p className="notice" role="alert" {...FOCUS_HERE}>
      {words}
    </p>
  );
}

/** The first step. A name that could not be looked for stays in the field. */
function NameForm({ step, visit }: { readonly step: Step | null; readonly visit: Visit }): ReactNode {
  const { erase } = visit.text;
  return (
    <form method="post" className="desk-form">
      <div className="field">
        <label htmlFor="erase-name">{erase.name}</label>
        <input
          id="erase-name"
          type="text"
          name="name"
          required
          autoComplete="off"
          spellCheck={false}
          defaultValue={typeof step?.outcome === 'string' ? step.name : ''}
          aria-describedby="erase-name-hint"
        />
        <span className="hint" id="erase-name-hint">
          {erase.nameHint}
        </span>
      </div>
      <p>
        <button type="submit" name="do" value="look">
          {erase.look}
        </button>
      </p>
    </form>
  );
}
