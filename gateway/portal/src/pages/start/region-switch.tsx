/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields } from '../../ask/operation-types.ts';
import { formatClock } from '../../format/format-date.ts';
import { regionNames } from '../../parts/region-name.ts';
import type { Visit } from '../../visit/visit.ts';

interface RegionSwitchProperties {
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}

/** On a demonstration: a button that really stops a region, so that the sentence above changes, and one that brings it back. */
export function RegionSwitchForm({ regions, visit }: RegionSwitchProperties): ReactNode {
  const { regionSwitch } = visit.site;
  if (regionSwitch === null) return null;
  const { start } = visit.text;
  const name = regionNames(regions)(regionSwitch.region);
  const { state, backAt } = regionSwitch.now();
  const isOff = state === 'STOPPED';
  const note = isOff
    ? start.stopped(name, backAt === null ? '' : formatClock(backAt, visit.language))
    : state === 'STARTING'
      ? start.starting(name)
      : start.stopNote(name);
  return (
    <form className="notice" method="post" action={visit.href('regionSwitch')}>
      <p>
        <strong>{visit.text.site.demonstration}</strong> {note}
      </p>
      {state !== 'STARTING' && (
        <p>
          <input type="hidden" name="token" value={regionSwitch.token} />
          <button type="submit" name="turn" value={isOff ? 'on' : 'off'}>
            {isOff ? start.bringBack(name) : start.stop(name)}
          </button>
        </p>
      )}
    </form>
  );
}
