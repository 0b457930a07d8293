// title: Articles
// description: The articles of the store, newest first, with how many statements and names each has.

MATCH (article:Article)
RETURN article.title AS title, article.published AS published, article.publisher AS publisher,
  COUNT { MATCH (article)-[:REPORTS]->(statement:Statement) } AS statements,
  COUNT { MATCH (article)-[:MENTIONS]->(subject) } AS names, article.id AS articleId
ORDER BY coalesce(published, '') DESC, articleId
