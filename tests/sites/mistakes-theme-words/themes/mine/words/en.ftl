# A line that is no message, words that nothing asks for, and a value that is not given.
notes = Notes
notes
note = Remarks
note_number = Note { $valeu }
