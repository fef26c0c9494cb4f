import { describe, expect, it } from 'vitest';
import { rightsOf } from './rights.ts';
import { PUBLIC, type Viewer } from './viewer.ts';

const signedIn = { person: 'p', expiresAt: new Date(0) };
const viewers: Record<string, Viewer> = {
  public: PUBLIC,
  'reader, granted': { kind: 'reader', body: 'bund:organization/nemo', granted: true, ...signedIn },
  'reader, not granted': { kind: 'reader', body: 'bund:organization/nemo', granted: false, ...signedIn },
  editor: { kind: 'editor', region: 'th', ...signedIn },
  admin: { kind: 'admin', region: 'th', ...signedIn },
};

function matrix(region: string): string[] {
  return Object.entries(viewers).map(([name, viewer]) => {
    const { sees, seesDrafts, writes, administers } = rightsOf(viewer, region);
    return `${name}: ${sees.join(' ')}${seesDrafts ? ' drafts' : ''}${writes ? ' writes' : ''}${administers ? ' administers' : ''}`;
  });
}

describe('rights', () => {
  it('are these in the viewer’s own region', () => {
    expect(matrix('th')).toEqual([
      'public: PUBLIC',
      'reader, granted: PUBLIC FEDERATION',
      'reader, not granted: PUBLIC',
      'editor: PUBLIC FEDERATION NETWORK drafts writes',
      'admin: PUBLIC FEDERATION NETWORK drafts writes administers',
    ]);
  });

  it('end at the border: staff of one region are strangers in another', () => {
    expect(matrix('mv').slice(3)).toEqual(['editor: PUBLIC', 'admin: PUBLIC']);
  });

  it('let a reader write nowhere', () => {
    for (const region of ['bund', 'th'])
      expect(rightsOf(viewers['reader, granted']!, region).writes).toBe(false);
  });
});
