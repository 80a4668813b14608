// Stands for the package `stopwords-iso` in the bundle: the German stemmer loads the stop words of all
// languages, 300 KB, and needs none of them for a stem.
module.exports = {};
