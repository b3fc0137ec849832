"""What PowerPoint and the workbook share: charts that stay editable, and their cells."""
