import { recordMutations } from '../write/record-mutations.ts';
import { ConferenceInput } from './conference-content.input.ts';
import { ConferenceType } from './conference.type.ts';
import { conferenceWriting } from './conference.writing.ts';

/** `createConference`, `changeConference`. */
export const { Payload: ConferencePayload, Mutations: ConferenceMutations } = recordMutations({
  name: 'Conference',
  typeName: 'Conference',
  Type: ConferenceType,
  Input: ConferenceInput,
  writing: conferenceWriting,
  load: (loaders, id) => loaders.conferenceById.load(id),
});
