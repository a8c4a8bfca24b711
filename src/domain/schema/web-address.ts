import type { Text } from '../text.ts';

/** Why a web address is refused, and what to write instead where that is certain. */
export function explainWebAddress(value: string): { message: Text; suggestion?: string } {
  const reasons: readonly [test: RegExp, de: string, en: string, fix?: (value: string) => string][] = [
    [
      /^http:\/\//i,
      'beginnt mit http. Nur verschlüsselte Adressen mit https sind erlaubt',
      'begins with http. Only encrypted addresses with https are allowed',
      (v) => v.replace(/^http:/i, 'https:'),
    ],
    [
      /^www\./i,
      'hat kein Protokoll. Setzen Sie https:// davor',
      'has no protocol. Put https:// in front',
      (v) => `https://${v}`,
    ],
    [/^(?:javascript|data|file|vbscript|blob|ftp|mailto):/i, 'ist keine Webadresse', 'is not a web address'],
    [/\s/, 'enthält Leerraum', 'contains blanks', (v) => (v.trim() === v ? v : v.trim())],
    [
      /^https:\/\/[^/?#]*@/i,
      'enthält Zugangsdaten oder ein @ vor dem Rechnernamen',
      'contains credentials or an @ before the host name',
    ],
    [
      /^https:\/\/\[|^https:\/\/[\d.]+(?:[:/?#]|$)/i,
      'nennt eine IP-Adresse statt eines Namens',
      'names an IP address instead of a host name',
    ],
    [
      /^https:\/\/[^/?#]*:\d*/i,
      'nennt einen Port. Erlaubt ist nur der übliche',
      'names a port. Only the usual one is allowed',
    ],
    [/^https:\/\/[^/?#.]+(?:[/?#]|$)/i, 'hat keinen vollständigen Rechnernamen', 'has no complete host name'],
    [
      /^https:\/\/[^/?#]*[^\x00-\x7F]/i,
      'hat Umlaute im Rechnernamen. Schreiben Sie die Form mit xn--',
      'has umlauts in the host name. Write the form with xn--',
    ],
    [
      /[\\^`{|}<>"]/,
      'enthält Zeichen, die in Adressen kodiert werden müssen',
      'contains characters that must be encoded in addresses',
    ],
  ];
  const found = reasons.find(([test]) => test.test(value));
  const shown = value.length > 80 ? `${value.slice(0, 77)}…` : value;
  const fixed = found?.[3]?.(value);
  return {
    message: {
      de: `„${shown}“ ${found?.[1] ?? 'ist keine vollständige Webadresse'}. Erwartet wird https://name.de/seite.${fixed ? ` Gemeint „${fixed}“?` : ''}`,
      en: `“${shown}” ${found?.[2] ?? 'is not a complete web address'}. Expected: https://name.de/page.${fixed ? ` Did you mean “${fixed}”?` : ''}`,
    },
    ...(fixed === undefined ? {} : { suggestion: fixed }),
  };
}
