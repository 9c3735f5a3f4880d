//! ibid: static sites of annotated explainers, in which every claim leads back to its source.

pub mod diagnostic;
pub mod domain;
pub mod emit;
pub mod output;
pub mod serve;
pub mod text;
pub mod words;
