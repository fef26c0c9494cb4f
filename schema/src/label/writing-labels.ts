import type { Words } from './language.ts';

/** Enums of writing: what is wrong with a wish, in words for the person who wrote it, and why a person may be named. */
export const WRITING_LABELS = {
  PersonBasis: {
    OFFICE: { de: 'öffentliches Amt', en: 'public office' },
    FUNCTION: { de: 'öffentliche Funktion bei der Veranstaltung', en: 'public function at the event' },
    CONSENT: { de: 'Einwilligung mit Datum', en: 'consent with its date' },
    PUBLISHED_BY_HOST: { de: 'von der veranstaltenden Stelle veröffentlicht', en: 'published by the host' },
    SELF_PUBLISHED: { de: 'selbst veröffentlicht, mit Quelle', en: 'self-published, with source' },
  },
  ImportKind: {
    ORGANIZATION: { de: 'Organisationen', en: 'organizations' },
    PROJECT: { de: 'Projekte', en: 'projects' },
    CONFERENCE: { de: 'Veranstaltungen', en: 'events' },
  },
  ImportStage: {
    READING: { de: 'wird gelesen', en: 'being read' },
    CHECKING: { de: 'wird geprüft', en: 'being checked' },
    WRITING: { de: 'wird geschrieben', en: 'being written' },
    DONE: { de: 'fertig', en: 'done' },
  },
  ProblemCode: {
    REQUIRED: { de: 'Diese Angabe fehlt.', en: 'This is missing.' },
    TOO_LONG: { de: 'Der Text ist zu lang.', en: 'The text is too long.' },
    TOO_MANY: { de: 'Das sind zu viele Einträge.', en: 'These are too many entries.' },
    OUT_OF_RANGE: { de: 'Die Zahl liegt außerhalb des Erlaubten.', en: 'The number is out of range.' },
    INVALID_TEXT: {
      de: 'Der Text enthält unzulässige Zeichen.',
      en: 'The text has characters that cannot be stored.',
    },
    INVALID_LANGUAGE: { de: 'Das ist kein Sprachkürzel.', en: 'This is no language tag.' },
    INVALID_DATE: { de: 'Das ist kein Datum.', en: 'This is no date.' },
    INVALID_TIME: { de: 'Das ist keine Uhrzeit.', en: 'This is no time of day.' },
    INVALID_ZONE: { de: 'Diese Zeitzone ist nicht bekannt.', en: 'This time zone is not known.' },
    INVALID_URL: { de: 'Das ist keine Internetadresse.', en: 'This is no web address.' },
    INVALID_EMAIL: { de: 'Das ist keine E-Mail-Adresse.', en: 'This is no e-mail address.' },
    INVALID_PHONE: { de: 'Das ist keine Telefonnummer.', en: 'This is no phone number.' },
    INVALID_NUMBER: { de: 'Das ist keine passende Zahl.', en: 'This is no fitting number.' },
    INVALID_CHOICE: { de: 'Das steht nicht zur Auswahl.', en: 'This is none of the choices.' },
    INVALID_CSV: {
      de: 'Ab hier ist die Tabelle nicht lesbar: Ein Anführungszeichen fehlt oder steht falsch.',
      en: 'From here on the table cannot be read: a quotation mark is missing or misplaced.',
    },
    NOT_UTF8: {
      de: 'Die Datei ist nicht als UTF-8 gespeichert; Umlaute gingen verloren.',
      en: 'The file was not saved as UTF-8; letters got lost.',
    },
    UNKNOWN_COLUMN: { de: 'Diese Spalte ist nicht bekannt.', en: 'This column is not known.' },
    COLUMN_MISSING: { de: 'Diese Spalte fehlt.', en: 'This column is missing.' },
    INVALID_ID: { de: 'Das ist keine passende Kennung.', en: 'This is no fitting id.' },
    NOT_FOUND: { de: 'Dazu gibt es hier keinen Eintrag.', en: 'There is no such record here.' },
    NOT_OWN: {
      de: 'Hier ist ein Eintrag der eigenen Region nötig.',
      en: 'A record of this region is needed here.',
    },
    WITHDRAWN: { de: 'Der Eintrag ist zurückgezogen.', en: 'The record is withdrawn.' },
    NOT_SHORT_ENTRY: { de: 'Das ist kein Kurzeintrag.', en: 'This is no short entry.' },
    LESS_VISIBLE: {
      de: 'Der genannte Eintrag ist weniger sichtbar als dieser.',
      en: 'The record named is less visible than this one.',
    },
    STILL_NAMED: {
      de: 'Sichtbarere Einträge nennen diesen noch.',
      en: 'Records that are shown more widely still name this one.',
    },
    REVISION_UNKNOWN: { de: 'Diese Fassung gibt es nicht.', en: 'There is no such revision.' },
    TWICE: { de: 'Das steht schon in der Liste.', en: 'This is in the list already.' },
    DATE_ORDER: { de: 'Das Ende liegt vor dem Beginn.', en: 'The end is before the beginning.' },
    TRANSITION: {
      de: 'Dieser Status kann nicht auf den jetzigen folgen.',
      en: 'This status cannot follow the present one.',
    },
    HELD_STAYS_HELD: {
      de: 'Was stattgefunden hat, kann nicht abgesagt oder verschoben werden.',
      en: 'What has been held cannot be cancelled or postponed.',
    },
    REASON_MISSING: { de: 'Ein Grund ist nötig.', en: 'A reason is needed.' },
    HOST_MISSING: {
      de: 'Zum Veröffentlichen fehlt, wer veranstaltet.',
      en: 'To publish, somebody has to host.',
    },
    ONE_PARTY: {
      de: 'Genau eine Stelle, Person, Gruppe oder Kommune je Rolle.',
      en: 'Exactly one party takes one part.',
    },
    BASIS_MISSING: {
      de: 'Warum die Person genannt werden darf, ist nicht festgehalten.',
      en: 'Why this person may be named is not recorded.',
    },
    MEASURE_UNFIT: {
      de: 'Das wird bei einem solchen Eintrag nicht gezählt.',
      en: 'This is not counted of such a record.',
    },
    ONLY_WHEN_HELD: {
      de: 'Teilnehmende werden gezählt, wenn die Veranstaltung stattgefunden hat.',
      en: 'Attendance is counted when the event was held.',
    },
    ONLY_BEFORE_HELD: {
      de: 'Erwartet wird nur, bevor die Veranstaltung stattgefunden hat.',
      en: 'Attendance is expected only before the event is held.',
    },
    DECIDED: { de: 'Darüber ist schon entschieden.', en: 'This was decided already.' },
    LINK_GONE: {
      de: 'Der Link gilt nicht mehr.',
      en: 'The link can be used no longer.',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
