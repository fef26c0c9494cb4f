/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { NoAnswer } from '../../ask/ask.ts';
import type { ConfirmationLinkData } from '../../ask/operation-types.ts';
import { formatInstant } from '../../format/format-date.ts';
import { recordHref } from '../../route/href.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';

type Link = NonNullable<ConfirmationLinkData['confirmationLink']>;

/** What a step with the link came to. */
type Result = 'confirmed' | 'suggested' | 'refused' | null;

/** Somebody without an account says that a record is right, or what is wrong with it. Opening the page changes nothing. */
export async function confirmLinkPage(visit: Visit): Promise<Page> {
  const { link: words } = visit.text;
  const region = visit.query.get('region') ?? '';
  const token = visit.query.get('token') ?? '';
  const result = visit.form === null ? null : await answer(visit, visit.form, region, token);
  const link = result === null || result === 'refused' ? await linkOf(visit, region, token) : null;
  const isGone = result === null && link === null;
  return {
    status: isGone ? 404 : result === 'refused' ? 422 : 200,
    title: words.title,
    navigation: null,
    crumbs: [],
    canonical: null,
    content: (
      <div className="column">
        <h1>{words.title}</h1>
        {isGone && <p className="lead">{words.gone}</p>}
        {result === 'confirmed' && <p className="lead">{words.confirmed}</p>}
        {result === 'suggested' && <p className="lead">{words.suggested}</p>}
        {result === 'refused' && (
          <p className="notice" role="alert">
            {words.refused}
          </p>
        )}
        {link && <Choice link={link} visit={visit} />}
      </div>
    ),
  };
}

async function linkOf(visit: Visit, region: string, token: string): Promise<Link | null> {
  if (region === '' || token === '') return null;
  try {
    return (await visit.ask('ConfirmationLink', { region, token, locale: visit.language })).data
      .confirmationLink;
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

async function answer(visit: Visit, form: URLSearchParams, region: string, token: string): Promise<Result> {
  try {
    if (form.get('do') === 'confirm') {
      const { data } = await visit.ask('ConfirmByLink', { region, token });
      return data.payload !== null && data.payload.revision !== null ? 'confirmed' : 'refused';
    }
    const contact = form.get('contact')?.trim() ?? '';
    const { data } = await visit.ask('SuggestByLink', {
      region,
      token,
      words: form.get('words') ?? '',
      contact: contact === '' ? null : contact,
    });
    return data.payload !== null && data.payload.receipt !== null ? 'suggested' : 'refused';
  } catch (error) {
    if (error instanceof NoAnswer) return 'refused';
    throw error;
  }
}

function Choice({ link, visit }: { readonly link: Link; readonly visit: Visit }): ReactNode {
  const { link: words, correction } = visit.text;
  const { record } = link;
  const name = record?.name ?? record?.title ?? record?.seriesTitle ?? link.recordId;
  const page = recordHref(link.recordId, visit.language);
  return (
    <>
      <p className="lead">{words.about(name)}</p>
      {page !== null && record !== null && (
        <p>
          <a className="onward" href={page} target="_blank" rel="noopener">
            {words.read}
          </a>
        </p>
      )}
      <p className="aside">{words.until(formatInstant(link.expiresAt, visit.language, true))}</p>
      <form method="post">
        <p>
          <button type="submit" name="do" value="confirm">
            {words.confirm}
          </button>
        </p>
      </form>
      <h2>{words.wrong}</h2>
      <form method="post" className="desk-form">
        <div className="field">
          <label htmlFor="words">{correction.words}</label>
          <textarea id="words" name="words" rows={5} required />
        </div>
        <div className="field">
          <label htmlFor="contact">{correction.contact}</label>
          <input id="contact" type="text" name="contact" autoComplete="email" />
        </div>
        <p>
          <button type="submit" name="do" value="suggest" className="quiet">
            {correction.send}
          </button>
        </p>
      </form>
    </>
  );
}
