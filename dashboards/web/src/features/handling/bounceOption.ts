import type { GraphSeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Pair } from '@/api/getBounces';

export type BounceOption = ComposeOption<GraphSeriesOption | TooltipComponentOption>;

export interface BounceWords {
  unit: (name: string) => string;
  pair: (pair: Pair) => string;
  aria: string;
}

/** The pairs that are drawn: those that lost most, for a graph of more says nothing. */
export const drawn = (pairs: Pair[]): Pair[] => pairs.slice(0, 12);

/** Who gives away on the left, who gets it on the right; an arrow for each pair, as thick as the time it lost, amber where it leads in a circle. */
export function bounceOption(all: Pair[], cycles: string[][], words: BounceWords, colour: (name: string) => string): BounceOption {
  const pairs = drawn(all);
  const isBack = (pair: Pair): boolean => cycles.some((way) => way.some((unit, i) => unit === pair.from && way[i + 1] === pair.to));
  const most = Math.max(1, ...pairs.map((pair) => pair.minutesLost));
  const senders = [...new Set(pairs.map((pair) => pair.from))];
  const receivers = [...new Set(pairs.map((pair) => pair.to))];
  const rows = Math.max(1, senders.length, receivers.length); // 0.57 of them wide, as the panel is: circles stay round
  const side = (names: string[], x: number, key: string, position: 'left' | 'right'): object[] =>
    names.map((name, i) => ({ id: key + name, name: words.unit(name), x, y: ((i + 0.5) * rows) / names.length, label: { position } }));
  return {
    aria: { enabled: true, label: { description: words.aria } },
    animation: false,
    tooltip: {
      confine: true,
      backgroundColor: colour('--ground'),
      borderColor: colour('--line-strong'),
      textStyle: { color: colour('--ink'), fontSize: 12 },
      formatter: (item) => {
        const one = Array.isArray(item) ? item[0] : item;
        return typeof one?.name === 'string' ? escaped(one.name) : '';
      },
    },
    series: [
      {
        type: 'graph',
        layout: 'none',
        left: '34%',
        right: '34%',
        top: 12,
        bottom: 12,
        roam: false,
        silent: false,
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 7,
        symbolSize: 8,
        label: { show: true, color: colour('--ink'), fontSize: 12, width: 150, overflow: 'truncate' },
        itemStyle: { color: colour('--accent') },
        data: [...side(senders, 0, '<', 'left'), ...side(receivers, 0.57 * rows, '>', 'right')],
        links: pairs.map((pair) => ({
          source: `<${pair.from}`,
          target: `>${pair.to}`,
          name: words.pair(pair),
          lineStyle: {
            width: 1 + (4 * pair.minutesLost) / most,
            curveness: 0,
            opacity: 0.75,
            color: colour(isBack(pair) ? '--amber' : '--line-strong'),
          },
        })),
      } as GraphSeriesOption,
    ],
  };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
