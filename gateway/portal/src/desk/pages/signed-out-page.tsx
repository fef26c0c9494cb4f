/** @jsxRuntime automatic */
import { withKeys } from '../../parts/with-keys.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { deskPage } from './desk-frame.tsx';

/** A form came after the sign-in had ended. Everything in it is kept on the page, to be sent again. */
export function signedOutPage(visit: Visit, form: URLSearchParams): Page {
  const { desk } = visit.text;
  return deskPage(visit, {
    status: 403,
    title: desk.expired,
    content: (
      <div className="column">
        <h1>{desk.expired}</h1>
        <p className="lead">{desk.expiredLead}</p>
        <p>
          <a className="onward" href={visit.href('desk')} target="_blank" rel="noopener">
            {desk.toSignIn}
          </a>
        </p>
        <form method="post">
          {withKeys([...form], ([name]) => name).map(([key, [name, value]]) => (
            <input key={key} type="hidden" name={name} value={value} />
          ))}
          <p>
            <button type="submit">{desk.sendAgain}</button>
          </p>
        </form>
      </div>
    ),
  });
}
