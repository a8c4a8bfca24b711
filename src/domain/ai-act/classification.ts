import { dayOf } from './key-dates.ts';
import { law, type LegalSource } from './legal-source.ts';

/** Legal ground of a term; its label and meaning stand in the vocabulary under the same id. */
export interface Ground {
  readonly id: string;
  readonly source: LegalSource;
}

/** Ground of each risk class (vocabulary `risk-classes`). `not-assessed` is a statement of the register, not of the law. */
export const RISK_CLASS_GROUNDS: readonly Ground[] = [
  { id: 'prohibited', source: law('5(1)') },
  { id: 'high-risk', source: law('6') },
  { id: 'exempt-6-3', source: law('6(3)') },
  { id: 'transparency', source: law('50') },
  { id: 'minimal', source: law('95') },
];

/** Conditions of Article 6(3) (vocabulary `article-6-3`). */
export const ARTICLE_6_3: readonly Ground[] = ['a', 'b', 'c', 'd'].map((letter) => ({
  id: `6.3.${letter}`,
  source: law(`6(3)(${letter})`),
}));

/** Transparency obligations of Article 50 (vocabulary `article-50`). */
export interface TransparencyGround extends Ground {
  readonly owedBy: 'provider' | 'deployer';
  /** Day from which it applies, `YYYY-MM-DD`. */
  readonly from: string;
  /** Later day for systems placed on the market before `from`. */
  readonly fromIfOlder?: string;
}

export const ARTICLE_50: readonly TransparencyGround[] = [
  { id: '50.1', source: law('50(1)'), owedBy: 'provider', from: dayOf('general') },
  {
    id: '50.2',
    source: law('50(2)'),
    owedBy: 'provider',
    from: dayOf('general'),
    fromIfOlder: dayOf('new-bans'),
  },
  { id: '50.3', source: law('50(3)'), owedBy: 'deployer', from: dayOf('general') },
  { id: '50.4', source: law('50(4)'), owedBy: 'deployer', from: dayOf('general') },
];
