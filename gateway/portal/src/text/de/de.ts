import { confirmMany } from './confirm-many.ts';
import { correction } from './correction.ts';
import { coverage } from './coverage.ts';
import { desk } from './desk.ts';
import { easy } from './easy.ts';
import { embed } from './embed.ts';
import { erase } from './erase.ts';
import { errors } from './errors.ts';
import { figures } from './figures.ts';
import { lists } from './lists.ts';
import { link } from './link.ts';
import { live } from './live.ts';
import { map } from './map.ts';
import { record } from './record.ts';
import { report } from './report.ts';
import { site } from './site.ts';
import { statement } from './statement.ts';
import { start } from './start.ts';
import { unsent } from './unsent.ts';

/** German words, by place of use. */
export const de = {
  confirmMany,
  correction,
  coverage,
  desk,
  easy,
  embed,
  erase,
  errors,
  figures,
  link,
  lists,
  live,
  map,
  record,
  report,
  site,
  start,
  statement,
  unsent,
};
