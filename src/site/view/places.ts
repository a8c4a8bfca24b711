import { PLACES_BESIDE_STATES } from '#domain/statistics.ts';
import { counted, translate } from '#i18n/index.ts';
import { facetUrl } from '../urls.ts';
import { statisticsOf } from './figures.ts';
import type { Labels } from './labels.ts';

/** The federation or a state, with what the register knows of it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** „BY“; the federation has none. */
  readonly short: string | undefined;
  readonly href: string;
  /** „15 Lösungen“; where no authority is in the register, that instead of an invented zero. */
  readonly solutions: string;
  /** „15 Lösungen, 20 Einsätze, 18 Stellen“ */
  readonly counts: string;
}

/** The federation and the 16 states, in the order of the list of states. */
export function places(labels: Labels, today: string): Place[] {
  const t = translate(labels.language);
  const { solutions, deployments, participation } = statisticsOf(labels, today);
  const countIn = (counts: readonly { id: string; count: number }[], id: string): number =>
    counts.find((entry) => entry.id === id)?.count ?? 0;
  const states = labels.catalogue.vocabularies.states.entries.map(({ id }) => id);
  return [PLACES_BESIDE_STATES.before, ...states].map((id) => {
    const list = id === PLACES_BESIDE_STATES.before ? ('levels' as const) : ('states' as const);
    const organisations = participation.places.find((entry) => entry.id === id)?.tally.total ?? 0;
    const provided = counted(t, 'count.solutions', countIn(solutions.places.counts, id));
    return {
      id,
      name: labels.label(list, id),
      short: list === 'states' ? id.slice('DE-'.length) : undefined,
      href: labels.path(facetUrl(list, id)),
      solutions: organisations === 0 ? t('figures.noRecord') : provided,
      counts:
        organisations === 0
          ? t('figures.noRecord')
          : [
              provided,
              counted(t, 'count.deployments', countIn(deployments.places.counts, id)),
              counted(t, 'count.organisations', organisations),
            ].join(', '),
    };
  });
}
