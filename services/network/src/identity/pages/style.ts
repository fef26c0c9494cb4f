/** The one style sheet of the pages: readable at 320 px and at 400 %, in light and dark. */
export const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: light-dark(#fff, #16191c); color: light-dark(#1a1a1a, #ececec); }
a { color: light-dark(#14506e, #9ecbe6); }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; overflow-wrap: break-word; }
h2 { font-size: 1.25rem; margin-top: 2.5rem; }
form { margin: 1rem 0; }
label { display: block; font-weight: 600; margin-top: 1rem; }
input, select { font: inherit; width: 100%; max-width: 30rem; min-height: 2.75rem; padding: 0.4rem 0.6rem; border: 1px solid GrayText; border-radius: 0.25rem; background: light-dark(#fff, #22272b); color: light-dark(#1a1a1a, #ececec); }
input[aria-invalid="true"] { border: 2px solid #b00020; }
.hint { margin: 0.2rem 0 0; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; margin-top: 1.25rem; padding: 0.4rem 1.2rem; border: 1px solid light-dark(#5c6770, #8b979f); border-radius: 0.25rem; background: light-dark(#eef1f3, #2c3338); color: light-dark(#1a1a1a, #ececec); cursor: pointer; }
button.main { background: #14506e; color: #fff; border-color: #14506e; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
.problem, .notice { border-inline-start: 0.4rem solid; padding: 0.5rem 1rem; }
.problem { border-color: #b00020; }
.notice { border-color: #14506e; }
code, output { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
.picture { background: #fff; padding: 0.5rem; width: 14rem; max-width: 100%; }
.picture svg { display: block; width: 100%; height: auto; }
.codes { columns: 10rem; padding: 0; list-style: none; }
.entry { border-top: 1px solid GrayText; padding: 0.75rem 0; }
.entry h2 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
.entry p { margin: 0.2rem 0; }
.entry form { display: inline-block; margin: 0 0.5rem 0 0; vertical-align: bottom; }
.entry button { margin-top: 0.5rem; }
`;
