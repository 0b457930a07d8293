/** One hidden layer: score = out · relu(bias + weights · features) + outBias. */
export interface Layer {
  /** Those of one feature stand together: features × hidden. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly out: Float32Array;
  readonly outBias: number;
}

/** The networks that score a candidate and the opening of a chain; both read the features of the mention first. */
export interface CorefModel {
  readonly pair: Layer;
  readonly fresh: Layer;
}

/** The features of a mention, of how its candidates fit together, and of each candidate. */
export interface ChoiceFeatures {
  readonly own: Float32Array;
  readonly fresh: Float32Array;
  readonly pairs: readonly Float32Array[];
}

export interface ChoiceScores {
  readonly fresh: number;
  readonly pairs: readonly number[];
}

export function scoreChoice(model: CorefModel, { own, fresh, pairs }: ChoiceFeatures): ChoiceScores {
  const opening = Float32Array.from(model.fresh.bias);
  addColumns(opening, model.fresh, own, 0);
  addColumns(opening, model.fresh, fresh, own.length);
  const shared = Float32Array.from(model.pair.bias);
  addColumns(shared, model.pair, own, 0);
  const hidden = new Float32Array(shared.length);
  const scores = pairs.map((pair) => {
    hidden.set(shared);
    addColumns(hidden, model.pair, pair, own.length);
    return output(hidden, model.pair);
  });
  return { fresh: output(opening, model.fresh), pairs: scores };
}

/** Adds the weights of the features that are not 0, the first of which is the layer's feature `first`. */
function addColumns(sums: Float32Array, layer: Layer, features: Float32Array, first: number): void {
  const { weights } = layer;
  const size = sums.length;
  for (let k = 0; k < features.length; k += 1) {
    const value = features[k] as number;
    if (value === 0) continue;
    const column = (first + k) * size;
    for (let h = 0; h < size; h += 1) sums[h] = (sums[h] as number) + value * (weights[column + h] as number);
  }
}

function output(sums: Float32Array, layer: Layer): number {
  let score = layer.outBias;
  for (let h = 0; h < sums.length; h += 1) {
    const value = sums[h] as number;
    if (value > 0) score += value * (layer.out[h] as number);
  }
  return score;
}
