//! The cells of one row, in one buffer that is used again for the next row.

/// Cells of a row: valid UTF-8, quotes and escapes already removed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cells {
    text: String,
    ends: Vec<usize>,
}

impl Cells {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    pub(crate) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell at `index`; a row that is too short is blank there.
    pub(crate) fn get(&self, index: usize) -> &str {
        let Some(&end) = self.ends.get(index) else { return "" };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        self.text.get(start..end).unwrap_or("")
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.get(index))
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Hands the buffers out to be filled; [`Cells::put_back`] checks them.
    pub(super) fn take_buffers(&mut self) -> (Vec<u8>, Vec<usize>) {
        self.clear();
        (std::mem::take(&mut self.text).into_bytes(), std::mem::take(&mut self.ends))
    }

    /// Takes filled buffers back. `ends` must be offsets into `bytes` at ASCII boundaries; where the bytes are not
    /// UTF-8 the row is empty and the answer is `false`.
    pub(super) fn put_back(&mut self, bytes: Vec<u8>, ends: Vec<usize>) -> bool {
        self.ends = ends;
        match String::from_utf8(bytes) {
            Ok(text) => {
                self.text = text;
                true
            }
            Err(_) => {
                self.clear();
                false
            }
        }
    }
}
