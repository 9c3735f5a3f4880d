notes = Remarks
