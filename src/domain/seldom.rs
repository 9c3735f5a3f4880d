//! A value that is mostly left out.

use std::ops::{Deref, DerefMut};

/// A type with a value that says nothing.
pub trait Blank: Default + 'static {
    /// That value.
    const BLANK: &'static Self;

    /// Whether this value says nothing either.
    fn is_blank(&self) -> bool;
}

impl Blank for String {
    const BLANK: &'static String = &String::new();

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: 'static> Blank for Vec<T> {
    const BLANK: &'static Vec<T> = &Vec::new();

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

/// A value that most records leave blank: one word of memory where they do. It reads as the value.
#[derive(Debug, Clone, Default)]
pub struct Seldom<T>(Option<Box<T>>);

impl<T: Blank> From<T> for Seldom<T> {
    fn from(value: T) -> Seldom<T> {
        Seldom((!value.is_blank()).then(|| Box::new(value)))
    }
}

impl<T: Default> Seldom<T> {
    /// The value.
    pub fn into_inner(self) -> T {
        self.0.map_or_else(T::default, |value| *value)
    }
}

impl<T: Blank + PartialEq> PartialEq for Seldom<T> {
    fn eq(&self, other: &Seldom<T>) -> bool {
        **self == **other
    }
}

impl<T: Blank + Eq> Eq for Seldom<T> {}

impl<T: Blank> Deref for Seldom<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.as_deref().unwrap_or(T::BLANK)
    }
}

impl<T: Blank> DerefMut for Seldom<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.get_or_insert_default()
    }
}

impl<'s, T: 'static> IntoIterator for &'s Seldom<Vec<T>> {
    type Item = &'s T;
    type IntoIter = std::slice::Iter<'s, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
