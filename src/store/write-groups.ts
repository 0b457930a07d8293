import type { GivenArticle } from "./article-rows.js";

const sizeOf = ({ graph: { nodes, relationships } }: GivenArticle) => nodes.length + relationships.length;

/**
 * Which articles share a transaction: new ones up to a number of rows; one that replaces an earlier version stands
 * alone, since it reads what others contribute.
 */
export function writeGroups(
  articles: readonly GivenArticle[],
  standing: ReadonlySet<string>,
  rowLimit: number,
): readonly (readonly GivenArticle[])[] {
  const groups: GivenArticle[][] = [];
  let size = 0;
  for (const article of articles) {
    const last = groups.at(-1);
    const alone = standing.has(article.articleId) || last?.some(({ articleId }) => standing.has(articleId)) === true;
    const repeated = last?.some(({ articleId }) => articleId === article.articleId) === true;
    if (last === undefined || alone || repeated || size + sizeOf(article) > rowLimit) {
      groups.push([article]);
      size = 0;
    } else last.push(article);
    size += sizeOf(article);
  }
  return groups;
}
